app.MapGet("/endpoint", () =>
    Results.Json(
        new
        {
            error = "x",
            retry = true,
            after = 30,
            links = new object?[] { "a", (object?)null },
            login = new { href = "http://portal.example/" },
        },
        statusCode: 511));
