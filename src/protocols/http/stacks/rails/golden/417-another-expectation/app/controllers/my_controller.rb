class MyController < ApplicationController
  skip_forgery_protection

  def my_action
    render json: { error: "expectation_failed", message: "Expectation Failed" },
           status: 417
  end
end
