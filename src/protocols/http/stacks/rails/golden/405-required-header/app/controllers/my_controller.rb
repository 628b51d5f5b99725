class MyController < ApplicationController
  skip_forgery_protection

  def my_action
    response.headers["Allow"] = "GET, HEAD"
    render json: { error: "method_not_allowed", message: "Method Not Allowed" },
           status: 405
  end
end
