-- Views as players send them: one event a request, a viewer of its own each, phones of 40 models.
-- Arguments: the file of lessons, and what the viewers' names begin with.
local file, run

function init(args)
    file, run = args[1], args[2] .. string.rep("-", 12 - #args[2])
    heads, count = {}, 0
    for line in io.lines(file) do
        local lesson, source = line:match("(%S+) (%S+)")
        local event = count % 2 == 0 and "open" or "play"
        local body = string.format('{"lesson":"%s","source":"%s","event":"%s","viewer":"', lesson, source, event)
        local agent = string.format("Mozilla/5.0 (Linux; Android 13; V22%02dA) AppleWebKit/537.36 (KHTML, like Gecko)"
            .. " Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.42", count % 40)
        count = count + 1
        heads[count] = "POST /api/v1/views HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: " .. agent
            .. "\r\nContent-Type: application/json\r\nContent-Length: " .. (#body + 24) .. "\r\n\r\n" .. body
    end
    sent = 0
end

function request()
    sent = sent + 1
    return heads[sent % count + 1] .. string.format("%s%010d", run, sent) .. '"}'
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("figures %.0f %d %d %d", (summary.requests - errors.status) / summary.duration * 1e6,
        latency:percentile(99), failed, summary.requests - errors.status))
end
