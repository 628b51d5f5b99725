class MyController < ApplicationController
  def my_action
    response.headers["Proxy-Authenticate"] = "Basic realm=\"proxy\""
    render json: {
      error: "proxy_authentication_required",
      message: "Proxy Authentication Required"
    }, status: 407
  end
end
