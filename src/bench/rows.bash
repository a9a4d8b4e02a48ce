# What views cost the database, by few viewers and by many; and whether each acknowledged one is counted. Sourced by run.

rows_views=200000
rows_connections=200

rows_case() {
    local viewers=$1 lessons=$2 before after counted acknowledged
    head -n "$lessons" "$work/lessons" >"$work/on-air"
    sql folded
    before=($(sql written))
    counted=$(sql counted)
    acknowledged=$("${client_core[@]}" "$java" "$here/Viewers.java" "$airclass_port" "$work/on-air" $rows_views "$viewers" \
        $rows_connections)
    counted=$(($(sql counted) - counted))
    sql folded
    after=($(sql written))
    printf 'rows\t%s lessons by %s viewers\t%s\t%s\t%s' "$lessons" "$viewers" $rows_views "$acknowledged" "$counted" >>"$results"
    local i
    for i in "${!after[@]}"; do
        printf '\t%s' $((after[i] - before[i])) >>"$results"
    done
    echo >>"$results"
    tail -n 1 "$results" >&2
    [ "$counted" -eq "$acknowledged" ] || echo "acknowledged $acknowledged, counted $counted" >&2
}

measure_rows() {
    echo "rows: viewers, views, acknowledged, counted, then batches, rows inserted, updated, deleted, log bytes" >&2
    local viewers
    "${client_core[@]}" "$java" "$here/Viewers.java" "$airclass_port" "$work/lessons" $((rows_views / 4)) 1000 100 >"$work/ready"
    for viewers in 1000 100000; do
        rows_case $viewers 6
        rows_case $viewers 100
    done
}
