# From nobody to more than the machine can serve within a minute: what fails, and what it leaves behind in memory. Sourced by run.

# A city's morning: from one connection to as many as a proxy in front would hold open.
ramp_steps=(1 4 16 64 128 256 512 1024 1536 2048)

resident() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/${pids[airclass]}/status"; }

# What is alive: in use on the heap once the collector has been by, in MB.
alive() {
    local jcmd=$(dirname "$(readlink -f "$(command -v "$java")")")/jcmd
    "$jcmd" "${pids[airclass]}" GC.run >"$work/ready" || true
    curl -sf "$airclass/q/metrics" |
        awk '/^jvm_memory_used_bytes.*area="heap"/ { sum += $NF } END { printf "%d", sum / 1048576 }'
}

measure_ramp() {
    local connections each=$((60 / ${#ramp_steps[@]}))
    echo "ramp" >&2
    # Everything once, so that the answers that may be kept are.
    "${client_core[@]}" wrk -t1 -c16 -d10s -s "$here/ramp.lua" -H 'Accept-Encoding: gzip' "$airclass" >"$work/ready"
    local before="$(resident) MB resident, $(alive) MB alive"
    for connections in "${ramp_steps[@]}"; do
        note ramp ramp "$connections" $("${client_core[@]}" wrk -t1 -c"$connections" -d"${each}s" --timeout 5s \
            -s "$here/ramp.lua" -H 'Accept-Encoding: gzip' "$airclass" | sed -n 's/^figures //p')
    done
    printf 'remark\tRamp: before %s; after %s.\n' "$before" "$(resident) MB resident, $(alive) MB alive" >>"$results"
}
