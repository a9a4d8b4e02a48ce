-- Asks for every grade's day, as JSON and as a page, over four months around today, one after another.
local paths = {}
local day = 24 * 3600
local today = os.time()
for ahead = -60, 60 do
    local date = os.date("%Y-%m-%d", today + ahead * day)
    for grade = 1, 12 do
        paths[#paths + 1] = "/api/v1/programme?grade=" .. grade .. "&date=" .. date
        paths[#paths + 1] = "/grades/" .. grade .. "?date=" .. date
    end
end

local at = 0
function request()
    at = at % #paths + 1
    return wrk.format("GET", paths[at])
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("figures %.0f %d %d", (summary.requests - errors.status) / summary.duration * 1e6,
        latency:percentile(99), failed))
end
