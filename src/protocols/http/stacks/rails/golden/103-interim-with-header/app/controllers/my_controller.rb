class MyController < ApplicationController
  def my_action
    # Needs early_hints in config/puma.rb.
    request.send_early_hints("Link" => "</style.css>; rel=preload; as=style")
    render json: { status: "success" },
           status: 200
  end
end
