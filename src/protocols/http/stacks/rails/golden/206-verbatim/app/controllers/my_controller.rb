class MyController < ApplicationController
  def my_action
    response.headers["Content-Range"] = "bytes 0-19/20"
    render json: "{\"status\":\"success\"}",
           status: 206
  end
end
