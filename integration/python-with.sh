# Sourced: `. integration/python-with.sh WHAT PACKAGE…` sets $python to one that has the packages and $work to a folder
# that is removed at the end. Skips the script aloud where WHAT can't be had. FORMATS_PYTHON names a Python that has it,
# to spare the installing.
skip() {
  echo "SKIPPED $0: $1"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${FORMATS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv" > /dev/null 2>&1 || skip "no Python with venv here"
  timeout 300 "$work/venv/bin/pip" install --quiet --disable-pip-version-check "${@:2}" > /dev/null 2>&1 ||
    skip "$1 can't be installed from here"
  python=$work/venv/bin/python
fi
