# Rounds in, tables out: medians, and of each round's ratio to Airclass the median.
BEGIN { FS = "\t" }
$1 == "remark" { remarks[++said] = $2; next }
$1 == "desk" {
    if (!($2 in steps)) step[++stepped] = $2
    took[$2, ++steps[$2]] = $3
    next
}
$1 == "reports" {
    if (!($3 in asked)) report[++reported] = $3
    asked[$3]; if (!($2 in told)) label[++labels] = $2
    told[$2]; took_report[$3, $2] = $4
    next
}
$1 == "rows" { rows[++costs] = $0; next }
$1 == "statements" { asks[++asking] = sprintf("| %d | %d | %d |", $2, $3, $4); next }
$1 == "ramp" { ramp[++ramped] = sprintf("| %d | %d | %.1f ms | %d |", $3, $4, $5 / 1000, $6); next }
{
    if (!(($1, $2) in place)) { place[$1, $2] = ++cases[$1]; named[$1, cases[$1]] = $2 }
    if (!(($1, $2, $3) in count)) whose[$1, $2, ++many[$1, $2]] = $3
    n = ++count[$1, $2, $3]
    rate[$1, $2, $3, n] = $4; slow[$1, $2, $3, n] = $5; failed[$1, $2, $3] += $6
}

function median(values, n,    i, j, swap) {
    for (i = 2; i <= n; i++)
        for (j = i; j > 1 && values[j - 1] > values[j]; j--) {
            swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap
        }
    return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
}

function table(part, title,    c, w, who, name, i, n, v, s, r, q, ratio) {
    if (!cases[part]) return
    printf "\n| %s | per second | p99 | failed | Airclass is | its p99 is |\n|---|---:|---:|---:|---:|---:|\n", title
    for (c = 1; c <= cases[part]; c++) {
        name = named[part, c]
        for (w = 1; w <= many[part, name]; w++) {
            who = whose[part, name, w]; n = count[part, name, who]
            for (i = 1; i <= n; i++) {
                v[i] = rate[part, name, who, i] + 0; s[i] = slow[part, name, who, i] + 0
                r[i] = rate[part, name, "Airclass", i] / rate[part, name, who, i]
                q[i] = slow[part, name, "Airclass", i] / slow[part, name, who, i]
            }
            ratio = who == "Airclass" ? " | " : sprintf("%.2f × | %.2f ×", median(r, n), median(q, n))
            printf "| %s: %s | %d | %.2f ms | %d | %s |\n", name, who, median(v, n), median(s, n) / 1000,
                failed[part, name, who], ratio
        }
    }
}

END {
    table("lookups", "look-ups")
    if (ramped) {
        print "\n| connections, every page and day | per second | p99 | failed |\n|---:|---:|---:|---:|"
        for (i = 1; i <= ramped; i++) print ramp[i]
    }
    table("views", "acknowledged")
    if (asking) {
        print "\n| views a second wanted | counted | statements a second in the database |\n|---:|---:|---:|"
        for (i = 1; i <= asking; i++) print asks[i]
    }
    if (costs) {
        print "\n| 1,000,000 views of | batches | rows inserted | rows updated | rows deleted | redo log | acknowledged and counted |"
        print "|---|---:|---:|---:|---:|---:|---|"
        for (i = 1; i <= costs; i++) {
            split(rows[i], f, "\t"); k = 1000000 / f[3]
            printf "| %s | %d | %d | %d | %d | %.0f MB | %d of %d |\n", f[2], f[6] * k, f[7] * k, f[8] * k,
                f[9] * k, f[10] * k / 1e6, f[5], f[4]
        }
    }
    if (stepped) {
        print "\n| 10,000 lessons | seconds |\n|---|---:|"
        for (i = 1; i <= stepped; i++) {
            for (j = 1; j <= steps[step[i]]; j++) v[j] = took[step[i], j] + 0
            printf "| %s | %.1f |\n", step[i], median(v, steps[step[i]])
        }
    }
    for (i = 1; i <= said; i++) printf "\n%s\n", remarks[i]
    if (reported) {
        printf "\n| report |"; for (j = 1; j <= labels; j++) printf " %s |", label[j]
        printf "\n|---|"; for (j = 1; j <= labels; j++) printf "---:|"; print ""
        for (i = 1; i <= reported; i++) {
            printf "| %s |", report[i]
            for (j = 1; j <= labels; j++) printf " %s |", took_report[report[i], label[j]]
            print ""
        }
    }
}
