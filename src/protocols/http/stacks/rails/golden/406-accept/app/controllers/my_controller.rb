class MyController < ApplicationController
  def my_action
    render json: { error: "not_acceptable", message: "Not Acceptable" },
           status: 406
  end
end
