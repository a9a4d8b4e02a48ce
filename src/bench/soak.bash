# An ordinary morning for some minutes: views of many lessons at a steady pace, an edition and some reports now and then.
# Whether the database ever had to give a transaction up, and whether each acknowledged view is counted. Sourced by run.

soak_minutes=${SOAK_MINUTES:-20}
soak_rate=${SOAK_RATE:-1000}
soak_every=10

# A lesson more at the desk; and a new edition, that of the beginning brought back: what the desk has is not approved.
soak_publish() {
    desk POST /api/v1/draft/lessons -H 'Content-Type: application/json' -d "{\"term\": \"$desk_term\", \"date\": \"2090-03-01\",
        \"grades\": [$(($1 % 12 + 1))], \"start\": \"$(printf '%02d:%02d' $((8 + $1 / 720)) $(($1 / 12 % 60)))\", \"end\":
        \"$(printf '%02d:%02d' $((8 + $1 / 720)) $(($1 / 12 % 60 + 1)))\", \"subject\": \"语文\", \"title\": \"第 $1 课\"}"
    desk POST "/api/v1/editions/$soak_edition/restore"
}

soak_report() {
    local today=$(date +%F) path
    for path in "/api/v1/reports/lessons?from=$(date -d '-30 day' +%F)&to=$today" "/api/v1/reports/day?date=$today"; do
        desk GET "$path"
    done
}

measure_soak() {
    local until counted deadlocks acknowledged editions=0 reports=0
    soak_edition=$(curl -sf "$airclass/api/v1/programme?grade=4" | grep -o '"edition" *: *[0-9]*' | grep -o '[0-9]*$')
    echo "soak: $soak_minutes minutes, $soak_rate views a second on $(wc -l <"$work/lessons") lessons" >&2
    desk PUT "/api/v1/terms/$desk_term" -H 'Content-Type: application/json' \
        -d '{"name": "2090", "from": "2090-01-01", "to": "2090-12-31"}' >"$work/ready"
    counted=$(sql counted) deadlocks=$(sql deadlocks)
    "${client_core[@]}" "$java" "$here/Viewers.java" "$airclass_port" "$work/lessons" \
        $((soak_rate * soak_minutes * 60)) 100000 200 "$soak_rate" >"$work/acknowledged" &
    pids[viewers]=$!
    while kill -0 "${pids[viewers]}" 2>/dev/null; do
        soak_publish $((editions++)) >"$work/ready"
        soak_report >"$work/ready"
        reports=$((reports + 2))
        sleep $soak_every
    done
    wait "${pids[viewers]}"
    until=$((SECONDS + 60))
    while [ "$(metric airclass_views_spooled)" != 0 ] && [ $SECONDS -lt $until ]; do sleep 1; done
    acknowledged=$(cat "$work/acknowledged")
    counted=$(($(sql counted) - counted)) deadlocks=$(($(sql deadlocks) - deadlocks))
    printf 'remark\t%s\n' "Soak of $soak_minutes minutes, $soak_rate views a second on $(wc -l <"$work/lessons") lessons, $editions \
editions, $reports reports: deadlocks $deadlocks; acknowledged $acknowledged, of these counted $counted, difference \
$((acknowledged - counted))." | tee -a "$results" >&2
}
