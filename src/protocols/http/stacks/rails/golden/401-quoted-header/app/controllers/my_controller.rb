class MyController < ApplicationController
  def my_action
    response.headers["WWW-Authenticate"] = "Bearer realm=\"api\""
    render json: { error: "unauthorized", message: "Unauthorized" },
           status: 401
  end
end
