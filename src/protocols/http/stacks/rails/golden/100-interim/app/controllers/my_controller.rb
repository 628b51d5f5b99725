class MyController < ApplicationController
  skip_forgery_protection

  def my_action
    request.raw_post
    render json: { status: "success" },
           status: 200
  end
end
