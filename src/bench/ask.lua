-- One line of figures for the script that asked: answers a second, p99 in microseconds, failed ones.
function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("figures %.0f %d %d", (summary.requests - errors.status) / summary.duration * 1e6,
        latency:percentile(99), failed))
end
