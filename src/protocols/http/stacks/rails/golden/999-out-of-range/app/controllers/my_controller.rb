class MyController < ApplicationController
  def my_action
    render json: { error: "request_denied", message: "Request Denied" },
           status: 999
  end
end
