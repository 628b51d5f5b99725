class MyController < ApplicationController
  skip_forgery_protection

  def my_action
    render json: { error: "unprocessable_content", message: "Unprocessable Content" },
           status: 422
  end
end
