class MyController < ApplicationController
  def my_action
    io = request.env["rack.hijack"].call
    io.write "HTTP/1.1 101 Switching Protocols\r\n"
    io.write "Upgrade: websocket\r\n"
    io.write "Connection: Upgrade\r\n"
    io.write "\r\n"
    # From here on io speaks the new protocol.
    io.close
    head :ok # reaches nobody: the connection is no longer Puma's
  end
end
