class MyController < ApplicationController
  def my_action
    render json: { error: "authentication_required", message: "Authentication Required" },
           status: 530
  end
end
