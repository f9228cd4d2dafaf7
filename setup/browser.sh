#!/bin/sh
# What some tests need beside Python: Chromium and fonts (pages), and the programs that read old Word files and scans.
# Installed where apt-get works as root; elsewhere it is said what is missing, and those tests are skipped (never in CI).
set -eu
missing=""
for pair in chromium:chromium antiword:antiword tesseract:tesseract-ocr; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
if command -v tesseract >/dev/null 2>&1 && ! tesseract --list-langs 2>/dev/null | grep -qx vie; then
    missing="$missing tesseract-ocr-vie"
fi
case $missing in *tesseract-ocr*) missing="$missing tesseract-ocr-vie" ;; esac
fc-list 2>/dev/null | grep -qi noto || missing="$missing fonts-noto-core"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Cài cho kiểm thử:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Thiếu cho kiểm thử (hãy cài nếu cần):$missing" >&2
    [ -z "${CI:-}" ] || exit 1
fi
