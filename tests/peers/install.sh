#!/bin/sh
# Fetches the peers that the tests talk to: emupos (printer, drawer, scale) and
# aiosmtpd (mail) from PyPI, receiptline from npm. They are nobody's dependency.
#
#   install.sh [folder] [python|node|all]
#
# Run again it does nothing. Without a Python 3.13 on the machine it takes
# Debian 13's, unpacked beside the peers and installed nowhere.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=${1:-$here/../../target/peers}
part=${2:-all}
mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd)
RECEIPTLINE=4.0.4

fail() {
    echo "tests/peers/install.sh: $*" >&2
    exit 1
}

wanted=$(cat "$here/install.sh" "$here/requirements.txt" | cksum)

# A Python that has gone since is noticed here and not in a test.
has_python() {
    [ "$(cat "$folder/python.done" 2>/dev/null)" = "$wanted" ] &&
        "$folder/python" -c '' 2>/dev/null
}

has_node() {
    [ "$(cat "$folder/node.done" 2>/dev/null)" = "$wanted" ] && node --version >/dev/null 2>&1
}

# The arguments with which an interpreter runs pip, its own or the one it brings.
pip_of() {
    if "$1" -m pip --version >/dev/null 2>&1; then
        echo "-m pip"
    else
        "$1" -c 'import ensurepip, pathlib
print(next(pathlib.Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl")) / "pip")' 2>/dev/null
    fi
}

new_enough() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c "import sys; sys.exit(sys.version_info < $2)" 2>/dev/null && pip_of "$1" >/dev/null
}

found_python() {
    for python in "${COUVERT_PYTHON:-}" python3.13 python3.14 python3 \
        "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.1[3-9]*/bin/python3; do
        if [ -n "$python" ] && new_enough "$python" '(3, 13)'; then
            "$python" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    return 1
}

# Python 3.13 from the next Debian, with the C library it needs, from wherever this
# machine gets its Debian packages. Its own lists and cache, so root is not needed.
debian_python() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
    apt=$folder/debian.new/apt root=$folder/debian.new/root
    rm -rf "$folder/debian.new"
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$root"
    site=$(apt-get update --print-uris -o Dir::State::lists="$apt/lists" 2>/dev/null |
        sed -n "s|^'\(.*/debian\)/*/dists/[a-z]*/InRelease'.*|\1|p" | head -n 1)
    [ -n "$site" ] || return 1
    echo "deb $site trixie main" >"$apt/sources.list"
    cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$apt/lists";
Dir::State::status "/dev/null";
Dir::Cache "$apt/cache";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
CONF
    export APT_CONFIG="$apt/apt.conf"
    (cd "$apt" && apt-get -qq update && apt-get -qq download \
        python3.13-minimal libpython3.13-minimal libpython3.13-stdlib python3-pip-whl \
        libc6 libexpat1 zlib1g libffi8 libssl3t64 libzstd1 libbz2-1.0 liblzma5 \
        libsqlite3-0 libuuid1 libgcc-s1 libstdc++6) >&2 || return 1
    unset APT_CONFIG
    for package in "$apt"/*.deb; do
        dpkg-deb -x "$package" "$root" || return 1
    done
    rm -rf "$apt" "$folder/debian"
    mv "$folder/debian.new" "$folder/debian"
    root=$folder/debian/root
    loader=$(find "$root/usr/lib" -name 'ld-linux*.so*' | head -n 1)
    # Through its own loader: this machine's C library is too old for it.
    cat >"$folder/debian/python" <<RUN
#!/bin/sh
exec '$loader' --library-path '${loader%/*}' '$root/usr/bin/python3.13' "\$@"
RUN
    chmod +x "$folder/debian/python"
    "$folder/debian/python" -c '' 2>/dev/null || return 1
    echo "$folder/debian/python"
}

# emupos says 3.13 and means three of its spellings; the parts used here run on 3.11
# once those are written the older way.
old_python() {
    new_enough python3 '(3, 11)' && python3 -c 'import sys; print(sys.executable)'
}

older_spelling() {
    find "$1/emupos" -name '*.py' -exec sed -i -E \
        -e 's/^type ([A-Z][A-Za-z0-9]* =)/\1/' \
        -e 's/self\.server\.close_clients\(\)/pass/' \
        -e 's/^def (\w+)\[T\]\(/T = __import__("typing").TypeVar("T")\n\n\ndef \1(/' {} +
}

install_python() {
    older=
    if python=$(found_python); then
        pip=$(pip_of "$python")
    elif python=$(debian_python); then
        pip=$(echo "$folder"/debian/root/usr/share/python-wheels/pip-*.whl)/pip
    elif python=$(old_python); then
        pip=$(pip_of "$python") older=--ignore-requires-python
    else
        fail "no Python 3.13 here (COUVERT_PYTHON may name one), none to be had from Debian," \
            "and no Python 3.11 to make do with"
    fi
    rm -rf "$folder/site" "$folder/cache" "$folder/python.done"
    # Split on purpose: "-m pip" is two words. A folder with a blank is not supported.
    # shellcheck disable=SC2086
    "$python" $pip install --quiet --disable-pip-version-check --root-user-action ignore \
        --no-deps --no-compile --only-binary :all: $older --target "$folder/site" -r "$here/requirements.txt" >&2 ||
        fail "PyPI did not give the peers in requirements.txt"
    [ -z "$older" ] || older_spelling "$folder/site"
    cat >"$folder/python" <<RUN
#!/bin/sh
export PYTHONPATH='$folder/site' PYTHONPYCACHEPREFIX='$folder/cache' PYTHONNOUSERSITE=1
unset PYTHONDONTWRITEBYTECODE
exec '$python' "\$@"
RUN
    chmod +x "$folder/python"
    "$folder/python" -c 'import emupos.daemon.simulator, aiosmtpd.smtp' ||
        fail "the peers are there but do not start on $python"
    echo "$wanted" >"$folder/python.done"
}

install_node() {
    command -v npm >/dev/null || fail "npm is missing; receiptline needs Node"
    rm -f "$folder/node.done"
    npm install --loglevel error --no-audit --no-fund --ignore-scripts --no-save \
        --prefix "$folder/node" "receiptline@$RECEIPTLINE" >&2 ||
        fail "npm did not give receiptline $RECEIPTLINE"
    echo "$wanted" >"$folder/node.done"
}

for one in python node; do
    [ "$part" = "$one" ] || [ "$part" = all ] || continue
    "has_$one" && continue
    # Tests start side by side: one installs, the others wait and find it done.
    exec 9>"$folder/lock"
    flock -w 600 9 || fail "another install has held $folder/lock for ten minutes"
    "has_$one" || "install_$one"
    exec 9>&-
done
