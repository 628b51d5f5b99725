class MyController < ApplicationController
  def my_action
    render json: { status: "success" },
           status: 251
  end
end
