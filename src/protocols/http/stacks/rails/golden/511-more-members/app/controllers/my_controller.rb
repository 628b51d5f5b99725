class MyController < ApplicationController
  def my_action
    render json: {
      error: "x",
      retry: true,
      after: 30,
      links: ["a", nil],
      login: { href: "http://portal.example/" }
    }, status: 511
  end
end
