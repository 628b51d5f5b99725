# As `rails new` writes it, and what the snippet of 103 asks for.
threads 3, 3
environment "production"
early_hints

after_booted do
  puts HELLO
  $stdout.flush
end
