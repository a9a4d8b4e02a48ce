# A year of 500,000 lessons and a billion views, rolled up by the program; then how long each report takes. Sourced by run.

reports_java() {
    local program=$1
    shift
    AIRCLASS_PASSWORD=$(cat "$data/mariadb/password") AIRCLASS_ADMIN_PASSWORD=$password \
        REPORT_PROCESSES="${pids[airclass]} $(cat "$data/mariadb/mariadb.pid")" \
        "${client_core[@]}" "$java" -cp "$root/target/quarkus-app/lib/main/*" "$here/$program.java" "$@"
}

asked() {
    reports_java Reports "$airclass_port" "$(database_port)" "$@"
}

measure_reports() {
    [ -d "$root/target/quarkus-app/lib/main" ] || { echo "reports needs mvn -Dquick package" >&2 && exit 1; }
    echo "reports: a quarter of an hour to make a year, as long to roll it up; 15 GB on disk" >&2
    reports_java Year "$(database_port)"
    printf 'reports\tseconds\tyear rolled up, those of its days that were not\t%s\n' "$(asked rolled)" | told
    asked measure "a billion views" | told
    asked export | told
    local format
    for format in csv xlsx; do
        heap_during "10,000 rows" $format 2024-01-05
        heap_during "100,000 rows" $format 2024-02-19
    done
    asked times 10
    asked measure "ten billion" | told
    asked times 0.1
}

told() {
    tee -a "$results" >&2
}

# The most that is alive on the heap while an export runs, of a sample each second.
heap_during() {
    local rows=$1 format=$2 to=$3 most=0 alive export
    curl -sf -u "admin:$password" -o "$work/export" \
        "$airclass/api/v1/reports/lessons?from=2024-01-01&to=$to&format=$format" &
    export=$!
    while kill -0 "$export" 2>/dev/null; do
        alive=$(jcmd "${pids[airclass]}" GC.class_histogram | awk '/^Total/ {print int($3 / 1048576)}')
        [ "${alive:-0}" -le "$most" ] || most=$alive
        sleep 1
    done
    wait "$export"
    printf 'reports\talive on the heap, MB\texport of %s as %s\t%s\n' "$rows" "$format" "$most" | told
}
