# What many more views ask of the database: its statements a second under views at a steady pace. Sourced by run.

statements_rates=(1000 5000 20000)
statements_seconds=20

measure_statements() {
    local rate before after from until
    echo "statements: views a second wanted, views a second counted, statements a second" >&2
    "${client_core[@]}" "$java" "$here/Viewers.java" "$airclass_port" "$work/lessons" 200000 100000 200 >"$work/ready"
    for rate in "${statements_rates[@]}"; do
        "${client_core[@]}" "$java" "$here/Viewers.java" "$airclass_port" "$work/lessons" \
            $((rate * (statements_seconds + 15))) 100000 200 "$rate" >"$work/acknowledged" &
        pids[viewers]=$!
        sleep 5
        from=$(date +%s.%N) before=$(metric airclass_views_counted_total)
        local statements=$(sql statements "$statements_seconds")
        after=$(metric airclass_views_counted_total) until=$(date +%s.%N)
        wait "${pids[viewers]}"
        printf 'statements\t%s\t%s\t%s\n' "$rate" \
            "$(awk "BEGIN { printf \"%.0f\", ($after - $before) / ($until - $from) }")" "$statements" >>"$results"
        tail -n 1 "$results" >&2
    done
}
