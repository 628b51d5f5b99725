class MyController < ApplicationController
  def my_action
    io = request.env["rack.hijack"].call
    io.close
    head :ok # reaches nobody: the connection is no longer Puma's
  end
end
