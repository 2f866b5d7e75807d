# What several checks need. Sourced by run, which sets work, passed and summaries.

# copy FOLDER [without]: the tree as git sees it, edits and new files included; "without" callback/
copy() {
    mkdir -p "$1"
    git ls-files -coz --exclude-standard | while IFS= read -r -d '' path; do
        [[ ${2-} == without && $path == callback/* ]] || [[ ! -e $path ]] || printf '%s\0' "$path"
    done | tar --null -T - -cf - | tar -xf - -C "$1"
}

# a_tree: the copy that most checks share, made by the first that needs it
tree=$work/tree bin=$work/tree/.venv/bin
a_tree() {
    [[ -d $tree ]] || copy "$tree"
}

# dev_tools: the shared copy with an environment that has every tool
dev_tools() {
    a_tree
    [[ -d $tree/.venv ]] || python3 -m venv "$tree/.venv"
    [[ -x $bin/lint-imports ]] || (cd "$tree" && "$bin/pip" install -e '.[dev]')
}

# built: sets wheel and sdist, built from the shared copy by the first that needs them
built() {
    dev_tools
    [[ -d $work/dist ]] ||
        "$bin/python" -m build --outdir "$work/dist" "$tree" >"$work/build.txt" 2>&1 ||
        { cat "$work/build.txt"; exit 1; }
    wheel=$(echo "$work"/dist/*.whl) sdist=$(echo "$work"/dist/*.tar.gz)
}

# on_wheel PYTHON FOLDER: the wheel in a new environment, the tests from a copy without callback/
on_wheel() {
    copy "$2" without
    "$1" -m venv "$2/.venv"
    "$2/.venv/bin/pip" install "$wheel[test]"
    (cd "$2" && .venv/bin/python examples/first.py >first.txt && tail -n 3 first.txt &&
        .venv/bin/python -m pytest -q --hypothesis-profile=fast)
}

# tested NAME COMMAND...: runs a test command and keeps its closing line
tested() {
    local name=$1 log=$work/log line
    shift
    "$@" 2>&1 | tee "$log"
    line=$(grep -E '[0-9]+ passed' "$log" | tail -n 1)
    summaries+=("$name: $line")
    passed=$((passed + $(grep -oE '[0-9]+ passed' <<<"$line" | cut -d ' ' -f 1)))
}
