app.MapPost("/endpoint", () =>
    Results.Json(
        new { error = "expectation_failed", message = "Expectation Failed" },
        statusCode: 417));
