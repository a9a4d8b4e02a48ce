# Starts and ends what is measured. Sourced by run.

declare -A pids=()

need_programs() {
    local missing=() program
    for program in nginx redis-server redis-benchmark wrk taskset curl awk; do
        command -v "$program" >/dev/null || missing+=("$program")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Not found: ${missing[*]}. On Debian: apt-get install nginx redis-server redis-tools wrk util-linux curl gawk" >&2
        exit 1
    fi
    "$java" -version 2>/dev/null || { echo "No java; set AIRCLASS_JAVA to one of 17 or later." >&2 && exit 1; }
    [ "$(nproc)" -ge 2 ] || { echo "Two cores are needed: one answers, one asks." >&2 && exit 1; }
    if [ -f "$root/target/quarkus-app/quarkus-run.jar" ]; then
        jar=$root/target/quarkus-app/quarkus-run.jar
        driver=$(ls "$root"/target/quarkus-app/lib/main/com.mysql.mysql-connector-j-*.jar)
    elif [ -f "$root/target/airclass.jar" ]; then
        jar=$root/target/airclass.jar
        driver=$jar
    else
        echo "Nothing is built: mvn -Dquick package" >&2
        exit 1
    fi
    local port
    for port in "$airclass_port" "$nginx_port" "$redis_port" "$updates_port" "$incrs_port"; do
        if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "Port $port is taken; set PORT to the first of five free ones." >&2
            exit 1
        fi
    done
}

# The database it brings along shares its core: what a view costs is counted whole. Minutes of the year of reports are kept, as
# those of a year that has just passed are.
start_airclass() {
    AIRCLASS_DEMO=true AIRCLASS_DATA_DIR=$data AIRCLASS_PORT=$airclass_port AIRCLASS_ADMIN_PASSWORD=$password \
        AIRCLASS_WATCHING_KEEP_MINUTES_DAYS=4000 \
        "${server_core[@]}" "$java" ${JAVA_OPTIONS:-} -jar "$jar" >"$work/airclass.log" 2>&1 &
    pids[airclass]=$!
    await airclass 120 curl -sf -o "$work/ready" "$airclass/q/health/ready"
    await airclass 60 has_lessons
}

has_lessons() {
    curl -sf "$airclass/api/v1/programme?grade=4" | grep -q '"watch"'
}

start_nginx() {
    mkdir -p "$work/nginx/files"
    {
        [ "$(id -u)" -ne 0 ] || echo "user root;"
        sed -e "s|@folder@|$work/nginx|g" -e "s|@port@|$nginx_port|g" "$here/nginx.conf"
    } >"$work/nginx/nginx.conf"
    "${server_core[@]}" nginx -e "$work/nginx/error.log" -p "$work/nginx" -c "$work/nginx/nginx.conf" &
    pids[nginx]=$!
    await nginx 10 curl -sf -o "$work/ready" "$nginx/up"
}

start_redis() {
    mkdir -p "$work/redis"
    "${server_core[@]}" redis-server --port "$redis_port" --bind 127.0.0.1 --dir "$work/redis" --save '' \
        --appendonly yes --appendfsync everysec --maxclients 2000 >"$work/redis.log" 2>&1 &
    pids[redis]=$!
    await redis 10 eval 'redis-cli -p "$redis_port" ping 2>/dev/null | grep -q PONG'
}

# A server each that counts every view by itself, over the database that the program started and over Redis.
start_one_per_view() {
    AIRCLASS_PASSWORD=$(cat "$data/mariadb/password") \
        one_per_view updates "$updates_port" update "$(database_port)" "$update_connections"
    one_per_view incrs "$incrs_port" incr "$redis_port"
}

# one_per_view NAME PORT ARGUMENTS...
one_per_view() {
    local name=$1 port=$2 libraries=$driver
    shift
    [ "$driver" = "$jar" ] || libraries="$root/target/quarkus-app/lib/main/*:$root/target/quarkus-app/lib/boot/*"
    "${server_core[@]}" "$java" -cp "$libraries" "$here/OnePerView.java" "$@" >"$work/$name.log" 2>&1 &
    pids[$name]=$!
    await "$name" 60 eval '(: <"/dev/tcp/127.0.0.1/'"$port"'") 2>/dev/null'
}

# await NAME SECONDS COMMAND...
await() {
    local name=$1 until=$((SECONDS + $2))
    shift 2
    until "$@"; do
        if [ $SECONDS -ge $until ] || ! kill -0 "${pids[$name]}" 2>/dev/null; then
            echo "$name did not start:" >&2
            tail -n 20 "$work"/"$name"*.log "$work/$name"/*.log >&2 2>/dev/null || true
            exit 1
        fi
        sleep 0.2
    done
}

end_programs() {
    local name
    for name in "${!pids[@]}"; do
        kill "${pids[$name]}" 2>/dev/null || true
    done
    for name in "${!pids[@]}"; do
        wait "${pids[$name]}" 2>/dev/null || true
    done
    rm -rf "$work"
}

# Lessons of the sample world with one source each, as lines "lesson source": $work/lessons.
choose_lessons() {
    local day=0 grade
    : >"$work/found"
    while [ $day -lt 30 ] && [ "$(cut -d' ' -f1 "$work/found" | sort -u | wc -l)" -lt "$1" ]; do
        for grade in 4 5 6 7 8 9; do
            curl -sf "$airclass/api/v1/programme?grade=$grade&date=$(date -d "+$day day" +%F)" |
                grep -o '"watch":"/watch/[^"]*"' | sed 's|.*/watch/\([^/]*\)/\([^"]*\)"|\1 \2|' >>"$work/found" || true
        done
        day=$((day + 1))
    done
    sort -u -k1,1 "$work/found" | head -n "$1" >"$work/lessons"
}

database_port() {
    tr '\0' '\n' <"/proc/$(cat "$data/mariadb/mariadb.pid")/cmdline" | sed -n 's/^--port=//p'
}

# Statements over the database that the program started: sql COMMAND ARGUMENTS..., see Sql.java.
sql() {
    AIRCLASS_PASSWORD=$(cat "$data/mariadb/password") \
        "${client_core[@]}" "$java" -cp "$driver" "$here/Sql.java" "$(database_port)" "$@"
}

# ask SECONDS CONNECTIONS URL [wrk arguments...]: answers a second, p99 in microseconds, failed ones.
ask() {
    local seconds=$1 connections=$2 url=$3
    shift 3
    "${client_core[@]}" wrk -t1 -c"$connections" -d"${seconds}s" --timeout 5s -s "$here/ask.lua" "$@" "$url" |
        sed -n 's/^figures //p'
}

# note PART CASE CONTENDER RATE P99 FAILED
note() {
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$results"
    printf '  %-22s %-12s %9s/s  p99 %8s us  failed %s\n' "$2" "$3" "$4" "$5" "$6" >&2
}
