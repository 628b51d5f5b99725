class MyController < ApplicationController
  def my_action
    response.headers["X-Odd"] = "a\"b'c\\d \#{e} ${f} %g"
    render json: {
      error: "its_x_y_z_s_q_b",
      message: "it's \"x\" \\ \#{y} ${z} %s é 한 `q` <b> {{ }}"
    }, status: 599
  end
end
