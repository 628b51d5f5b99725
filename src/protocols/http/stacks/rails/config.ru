# Hosts every snippet of the folder SNIPPETS in the least application that `rails new` could be cut down to: its middleware, its
# security headers and its protection from forgery are the defaults of the release.
require "rails"
require "action_controller/railtie"

# Debian keeps the time zones apart from Ruby, and these are not where it would install them.
zones = Gem.paths.home.delete_suffix("var/lib/gems") + "usr/share/zoneinfo"
TZInfo::DataSource.set(:zoneinfo, zones) if File.directory?(zones)

class Host < Rails::Application
  config.root = Dir.pwd
  config.load_defaults Rails::VERSION::STRING.to_f
  config.eager_load = false
  config.secret_key_base = "of no use to anybody: nothing here is signed"
  config.logger = Logger.new($stderr)
  config.log_level = :warn
end

class ApplicationController < ActionController::Base
  allow_browser versions: :modern
end

Host.initialize!

versions = { rails: Rails.version, puma: Puma::Const::VERSION, rack: Rack.release, ruby: RUBY_VERSION }
failed = {}
files = Dir.glob("*.rb", base: ENV.fetch("SNIPPETS")).sort
files.each do |file|
  # The text as it is, in a module of its own: `ApplicationController` is found outside of it, `MyController` is not.
  snippet = Object.const_set("s_#{File.basename(file, ".rb")}".camelize, Module.new)
  snippet.module_eval(File.read(File.join(ENV.fetch("SNIPPETS"), file), encoding: "UTF-8"), file, 1)
  snippet.const_get(:MyController, false)
rescue Exception => error # ScriptError too: a snippet that cannot be parsed must not end the others
  failed[File.basename(file, ".rb")] = "#{error.class}: #{error.message}"
end

Host.routes.draw do
  text = ->(type, content) { ->(_) { [200, { "content-type" => type }, [content]] } }
  get "/__ping", to: text.("text/plain", "pong")
  files.each do |file|
    key = File.basename(file, ".rb")
    match "/s/#{key}/endpoint", to: "s_#{key}/my#my_action", via: :all unless failed.key?(key)
  end
end

port = ENV.fetch("PORT")
keys = files.map { |file| File.basename(file, ".rb") } - failed.keys
at = keys.to_h { |key| [key, "http://127.0.0.1:#{port}/s/#{key}/endpoint"] }
# puma.rb prints it when Puma listens.
HELLO = JSON.generate({ versions:, at:, failed: })

run Host
