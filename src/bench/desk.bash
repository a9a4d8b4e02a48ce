# A term of 10,000 lessons brought to the desk: looked at, applied, checked, sent out, taken back. Sourced by run.

desk_lessons=10000
desk_rounds=${DESK_ROUNDS:-3}
desk_term=bench-2090

# desk METHOD PATH [curl arguments...]: seconds it took; the answer in $work/answer.
desk() {
    local method=$1 path=$2
    shift 2
    curl -s -u "admin:$password" -X "$method" -o "$work/answer" -w '%{http_code} %{time_total}\n' "$@" "$airclass$path" |
        {
            read -r status seconds
            case $status in
                2*) echo "$seconds" ;;
                *) echo "$method $path: $status $(head -c 300 "$work/answer")" >&2 && exit 1 ;;
            esac
        }
}

# Twelve grades, six lessons a day each, a teacher and a live point to a grade and block.
desk_sheet() {
    gawk -v lessons=$desk_lessons 'BEGIN {
        print "日期,年级,开始,结束,学科,课题,教师,教材,直播点,直播"
        split("一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 高一 高二 高三", grades, " ")
        split("赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫", families, " ")
        split("甲 乙 丙 丁 戊 己", names, " ")
        split("语文 数学 英语 科学 音乐 美术", subjects, " ")
        for (day = mktime("2090 01 02 12 00 00"); n < lessons; day += 86400)
            for (grade = 1; grade <= 12 && n < lessons; grade++)
                for (block = 1; block <= 6 && n < lessons; block++) {
                    n++
                    printf "%s,%s,%02d:00,%02d:40,%s,第%d课,%s%s（第%d中学）,人教版,直播点%d,https://live.example.org/%d.m3u8\n",
                        strftime("%Y-%m-%d", day), grades[grade], block + 7, block + 7, subjects[block], n,
                        families[grade], names[block], grade, grade, n
                }
    }' >"$work/term.csv"
}

desk_answer() {
    grep -o "\"$1\" *: *\"\?[^,\"}]*" "$work/answer" | head -n 1 | sed 's/.*[:" ]//'
}

note_desk() {
    printf 'desk\t%s\t%s\n' "$1" "$2" >>"$results"
    printf '  %-40s %8.2f s\n' "$1" "$2" >&2
}

measure_desk() {
    echo "desk: $desk_lessons lessons" >&2
    local round import
    desk_sheet
    desk PUT "/api/v1/terms/$desk_term" -H 'Content-Type: application/json' \
        -d '{"name": "2090", "from": "2090-01-01", "to": "2090-12-31"}' >"$work/ready"
    for round in $(seq "$desk_rounds"); do
        note_desk "preview of a sheet" "$(desk POST /api/v1/imports -F "file=@$work/term.csv" -F "term=$desk_term")"
        import=$(desk_answer id)
        [ "$(desk_answer added)" = $desk_lessons ] || { echo "not all can be added: $(head -c 600 "$work/answer")" >&2 && exit 1; }
        note_desk "apply: checked, written, journalled" "$(desk POST "/api/v1/imports/$import/apply")"
        note_desk "the same rows as plain INSERTs" "$(sql insert $desk_lessons)"
        note_desk "release checklist: all clashes and rules" "$(desk GET "/api/v1/draft/checklist?term=$desk_term")"
        note_desk "export" "$(desk GET "/api/v1/draft/export?term=$desk_term")"
        note_desk "preview of the same sheet again" \
            "$(desk POST /api/v1/imports -F "file=@$work/term.csv" -F "term=$desk_term")"
        [ "$(desk_answer unchanged)" = $desk_lessons ] || { echo "not all are found again" >&2 && exit 1; }
        note_desk "undo" "$(desk POST "/api/v1/imports/$import/undo")"
    done
}
