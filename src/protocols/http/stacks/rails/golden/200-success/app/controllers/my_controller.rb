class MyController < ApplicationController
  def my_action
    render json: { status: "success" },
           status: 200
  end
end
