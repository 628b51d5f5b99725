class MyController < ApplicationController
  def my_action
    response.headers["ETag"] = "\"v2\""
    response.headers["IM"] = "diffe"
    render body: "2c\nIt's \"two\" \\ \t\#{x}\n.\n", content_type: "text/plain; charset=utf-8",
           status: 226
  end
end
