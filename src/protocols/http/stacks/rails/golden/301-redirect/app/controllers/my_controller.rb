class MyController < ApplicationController
  def my_action
    response.headers["Location"] = "/new-endpoint"
    head 301
  end
end
