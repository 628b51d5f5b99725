class MyController < ApplicationController
  skip_forgery_protection

  def my_action
    head 204
  end
end
