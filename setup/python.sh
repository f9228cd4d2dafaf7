#!/bin/sh
# Makes the virtual environment and installs into it: python.sh FOLDER REQUIREMENTS
set -eu
folder=$1
requirements=$2
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Cần Python 3.11 trở lên ($python không phải); thử: make PYTHON=python3.12 …" >&2
    exit 1
fi
if [ ! -x "$folder/bin/python" ]; then
    echo "Tạo môi trường Python trong $folder"
    if ! "$python" -m venv "$folder"; then
        rm -rf "$folder"
        echo "Không tạo được môi trường Python; trên Debian/Ubuntu hãy cài python3-venv." >&2
        exit 1
    fi
fi
echo "Cài các thư viện trong $requirements"
"$folder/bin/python" -m pip install --quiet --requirement "$requirements"
"$folder/bin/python" -m pip install --quiet --no-deps --editable .
