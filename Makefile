# Needs Python 3.11+ and make; everything else is set up here. Targets: run test score bench lint docs clean
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup setup-dev run test score bench lint docs clean

help:
	@echo "make run    cài đặt, nạp data/documents, mở ứng dụng (set up, load, open the app)"
	@echo "make test   mọi kiểm thử (all tests)"
	@echo "make score  độ chính xác trên tests/gold (accuracy on the gold documents)"
	@echo "make bench  đo tốc độ (speed)"
	@echo "make lint   ruff, mypy"
	@echo "make docs   tài liệu sinh từ mã (docs that are made from the code)"
	@echo "make clean  xóa những gì đã cài đặt và dữ liệu cục bộ (remove all that set-up made)"

$(VENV)/.made: requirements.txt pyproject.toml setup/python.sh
	@PYTHON="$(PYTHON)" sh setup/python.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.made-dev: $(VENV)/.made requirements-dev.txt setup/browser.sh
	@PYTHON="$(PYTHON)" sh setup/python.sh $(VENV) requirements-dev.txt
	@sh setup/browser.sh
	@touch $@

setup: $(VENV)/.made
	@if [ -z "$$NEO4J_URI" ]; then $(BIN)/chidao setup; fi

setup-dev: $(VENV)/.made-dev
	@$(BIN)/chidao setup

run: setup
	$(BIN)/chidao load data/documents
	@echo "Mở http://127.0.0.1:$(PORT) trong trình duyệt (Ctrl-C để dừng)."
	$(BIN)/streamlit run app.py --server.address 127.0.0.1 --server.port $(PORT) --server.headless true

test: setup-dev
	$(BIN)/python -m pytest

score: setup-dev
	$(BIN)/python -m tests.score

bench: setup-dev
	@for file in bench/*.py; do case $$file in */_*) ;; *) echo "== $$file"; $(BIN)/python -m bench.$$(basename $$file .py) || exit 1;; esac; done

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: setup-dev
	$(BIN)/python -m graph.describe > docs/schema.md
	$(BIN)/python -m graph.settings > docs/settings.md
	$(BIN)/python -m loaders.record_schema > docs/record.schema.json
	$(BIN)/python -c 'import cli, commands.describe as d; print(d.markdown(cli.parser()), end="")' > docs/commands.md

clean:
	-@[ -x $(BIN)/chidao ] && $(BIN)/chidao stop
	rm -rf $(VENV) var build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
