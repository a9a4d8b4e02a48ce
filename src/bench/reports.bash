# A year of 500,000 lessons and a billion views, rolled up by the program; then how long each report takes. Sourced by run.

reports_java() {
    local program=$1
    shift
    AIRCLASS_PASSWORD=$(cat "$work/data/mariadb/password") AIRCLASS_ADMIN_PASSWORD=$password \
        "${client_core[@]}" "$java" -cp "$root/target/quarkus-app/lib/main/*" "$here/$program.java" "$@"
}

asked() {
    reports_java Reports "$airclass_port" "$(database_port)" "$@"
}

measure_reports() {
    [ -d "$root/target/quarkus-app/lib/main" ] || { echo "reports needs mvn -Dquick package" >&2 && exit 1; }
    echo "reports: some minutes to make a year, some to roll it up; 5 GB on disk until the end" >&2
    reports_java Year "$(database_port)"
    printf 'reports\tyear rolled up\tseconds\t%s\n' "$(asked rolled)" >>"$results"
    asked measure "a billion views" >>"$results"
    asked tenfold
    asked measure "ten billion" >>"$results"
    asked export >>"$results"
    printf 'reports\tmost memory of the program\tMB\t%s\n' \
        "$(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/${pids[airclass]}/status")" >>"$results"
    grep '^reports' "$results" >&2
}
