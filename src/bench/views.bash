# Views: acknowledged ones beside an answer that only writes a log, a counter in memory, an UPDATE each by a client that
# already holds its connections, and both of these behind the same HTTP server. Sourced by run.

# Lessons and connections. A city of grades 4 to 9 has six lessons on air at once, and everybody is in one of them.
view_cases=("100 50" "100 100" "100 400" "6 400")
update_connections=20

# send_views URL RUN CONNECTIONS SECONDS LESSONS-FILE: as ask, and how many were answered.
send_views() {
    "${client_core[@]}" wrk -t1 -c"$3" -d"$4s" --timeout 5s -s "$here/views.lua" "$1/api/v1/views" \
        -- "$5" "$2" | sed -n 's/^figures //p'
}

# increments CONNECTIONS LESSONS HOW-MANY
increments() {
    "${client_core[@]}" redis-benchmark -h 127.0.0.1 -p "$redis_port" -t incr -r "$2" \
        -c "$1" -n "$3" --csv | tr -d '"' | awk -F, '/^INCR/ { printf "%.0f %.0f 0\n", $2, $7 * 1000 }'
}

# The metric's value, all its tags together.
metric() {
    curl -sf "$airclass/q/metrics" | awk -v name="$1" 'index($1, name) == 1 { sum += $2 } END { printf "%.0f", sum }'
}

# views_round LESSONS CONNECTIONS RUN
views_round() {
    local lessons=$1 connections=$2 run=$3 name="$1 lessons, $2 connections" figures
    head -n "$lessons" "$work/lessons" >"$work/on-air"
    note views "$name" "nginx 204" $(send_views "$nginx" "n$run" "$connections" "$seconds" "$work/on-air" | cut -d' ' -f1-3)
    note views "$name" "Redis INCR" $(increments "$connections" "$lessons" $((redis_rate * seconds)))
    note views "$name" "SQL UPDATE" $(sql update "$update_connections" "$seconds" "$work/on-air")
    note views "$name" "HTTP + UPDATE" $(send_views "$updates" "u$run" "$connections" "$seconds" "$work/on-air" | cut -d' ' -f1-3)
    note views "$name" "HTTP + INCR" $(send_views "$incrs" "i$run" "$connections" "$seconds" "$work/on-air" | cut -d' ' -f1-3)
    figures=($(send_views "$airclass" "a$run" "$connections" "$seconds" "$work/on-air"))
    note views "$name" "Airclass" "${figures[@]:0:3}"
    answered=$((answered + figures[3]))
    in_flight=$((in_flight + connections))
}

measure_views() {
    local round case redis_rate answered=0 in_flight=0
    echo "views, $(wc -l <"$work/lessons") lessons" >&2
    sql prepare "$work/lessons"
    start_one_per_view
    local status=$(curl -s -o "$work/ready" -w '%{http_code}' -H 'Content-Type: application/json' \
        -d "$(awk 'NR == 1 { printf "{\"lesson\":\"%s\",\"source\":\"%s\",\"event\":\"open\"}", $1, $2 }' "$work/lessons")" \
        "$airclass/api/v1/views")
    [ "$status" = 204 ] || { echo "a view is answered $status instead of 204" >&2 && exit 1; }
    send_views "$airclass" w0 100 "$warm" "$work/lessons" >"$work/ready"
    send_views "$updates" w1 100 "$warm" "$work/lessons" >"$work/ready"
    send_views "$incrs" w2 100 "$warm" "$work/lessons" >"$work/ready"
    redis_rate=$(increments 100 100 50000 | cut -d' ' -f1)
    sleep 1
    local counted=$(sql counted) taken=$(metric airclass_views_counted_total)
    for case in "${view_cases[@]}"; do
        for ((round = 1; round <= rounds; round++)); do
            views_round $case "${case/ /-}-$round"
        done
    done
    sleep 2
    local in_database=$(($(sql counted) - counted)) in_program=$(($(metric airclass_views_counted_total) - taken))
    # What wrk had under way when a round ended was counted, but nobody read the answer.
    local verdict="more than acknowledged or less: WRONG"
    if [ $in_database -ge $answered ] && [ $in_database -le $((answered + in_flight)) ] &&
        [ $in_database -eq $in_program ]; then
        verdict="right"
    fi
    printf 'remark\t%s\n' "Acknowledged to wrk $answered views, in the database $in_database (at most $in_flight were under \
way as rounds ended), by the program's own metric $in_program; spooled $(metric airclass_views_spooled), rejected \
$(metric airclass_views_rejected_total): $verdict." | tee -a "$results" >&2
}
