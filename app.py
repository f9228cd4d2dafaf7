"""The web app's door: language and navigation only. Start it with ``make run`` or ``chidao app``."""

from __future__ import annotations

import streamlit as st

from views import address, style
from views.text import LANGUAGES, t

st.set_page_config(page_title="chidao", page_icon="🧭", layout="wide", initial_sidebar_state=260)
address.keep_language()

pages = {
    t("nav_leaders"): [
        st.Page("views/ask.py", title=t("ask_title"), url_path="hoi", default=True),
        st.Page("views/chain.py", title=t("chain_title"), url_path="chuoi"),
        st.Page("views/due.py", title=t("due_title"), url_path="thoi-han"),
        st.Page("views/raci.py", title=t("raci_title"), url_path="ma-tran"),
    ],
    t("nav_research"): [
        st.Page("views/documents.py", title=t("documents_title"), url_path="van-ban"),
        st.Page("views/gaps.py", title=t("gaps_title"), url_path="khoang-trong"),
        st.Page("views/downloads.py", title=t("downloads_title"), url_path="tai-ve"),
    ],
}
page = st.navigation(pages)
style.apply()
with st.sidebar:
    address.choose(st.segmented_control, t("language"), "lang", list(LANGUAGES), "vi", format_func=LANGUAGES.get)
page.run()
