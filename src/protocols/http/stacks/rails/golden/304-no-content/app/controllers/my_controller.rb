class MyController < ApplicationController
  def my_action
    response.headers["ETag"] = "\"v1\""
    head 304
  end
end
