# Look-ups: the program's answers beside nginx sending the same bytes from files. Sourced by run.

lookup_connections=64

# What each sends is compared before anything is measured.
same_bytes() {
    local path=$1 file=$work/nginx/files/$2
    curl -sf -H 'Cookie: grade=4' "$airclass$path" -o "$file"
    curl -sf -H 'Cookie: grade=4' -H 'Accept-Encoding: gzip' "$airclass$path" -o "$file.gz"
    curl -sf "$nginx$path" | cmp - "$file"
    curl -sf -H 'Accept-Encoding: gzip' "$nginx$path" | cmp - "$file.gz"
}

etag() {
    curl -sf -o "$work/ready" -D - -H 'Cookie: grade=4' -H 'Accept-Encoding: gzip' "$1" |
        tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'
}

# pair CASE STATUS PATH HEADER...: both are asked in turns with the same headers, @etag@ being what each calls its bytes.
pair() {
    local name=$1 status=$2 path=$3 round who header
    shift 3
    declare -A url=([nginx]=$nginx$path [Airclass]=$airclass$path)
    for who in nginx Airclass; do
        local -n headers=headers_of_$who
        local tag=$(etag "${url[$who]}")
        headers=()
        for header in "$@"; do headers+=(-H "${header/@etag@/$tag}"); done
        local got=$(curl -s -o "$work/ready" -w '%{http_code}' "${headers[@]}" "${url[$who]}")
        [ "$got" = "$status" ] || { echo "$who answers $got to $name instead of $status" >&2 && exit 1; }
    done
    ask 3 $lookup_connections "${url[Airclass]}" "${headers_of_Airclass[@]}" >"$work/ready"
    for ((round = 1; round <= rounds; round++)); do
        for who in nginx Airclass; do
            local -n headers=headers_of_$who
            note lookups "$name" $who $(ask "$seconds" $lookup_connections "${url[$who]}" "${headers[@]}")
        done
    done
}

size() { stat -c %s "$work/nginx/files/$1"; }

measure_lookups() {
    local json='/api/v1/programme?grade=4' page=/grades/4 gzip='Accept-Encoding: gzip' grade='Cookie: grade=4'
    same_bytes "$json" programme
    same_bytes $page grade
    echo "look-ups, $lookup_connections connections" >&2
    ask "$warm" $lookup_connections "$airclass$json" -H "$gzip" >"$work/ready"
    ask "$warm" $lookup_connections "$airclass$page" -H "$gzip" -H "$grade" >"$work/ready"
    pair "programme as JSON, gzip, $(size programme.gz) B" 200 "$json" "$gzip"
    pair "programme as JSON, plain, $(size programme) B" 200 "$json"
    pair "programme as JSON, known (304)" 304 "$json" "$gzip" 'If-None-Match: @etag@'
    pair "a grade's page, gzip, $(size grade.gz) B" 200 $page "$gzip" "$grade"
    pair "a grade's page, plain, $(size grade) B" 200 $page "$grade"
    pair "a grade's page, known (304)" 304 $page "$gzip" "$grade" 'If-None-Match: @etag@'
}
