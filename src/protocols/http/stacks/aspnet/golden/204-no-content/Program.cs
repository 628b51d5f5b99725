app.MapDelete("/endpoint", () => Results.StatusCode(204));
