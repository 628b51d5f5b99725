import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { escape } from '~/text/literal';
import type { GrpcExchange } from '../../exchange';

// A message is ASCII, so nothing is written as a number, which Rust does in its own way.
const quote = (text: string) => `"${escape(text, /["\\]/g, 'braces')}"`;

export default {
  order: 5,
  name: 'tonic',
  server: 'hyper',
  lang: 'rust',
  file: 'src/main.rs',

  snippet: (exchange) => dedent`
    use axum::{Router, extract::Request, response::Response};
    use tonic::{Status, body::Body, server::Grpc, service::Routes, transport::Server};
    use tonic_prost::ProstCodec;

    async fn get(_: tonic::Request<()>) -> Result<tonic::Response<()>, Status> {
        ${answer(exchange)}
    }

    async fn call(request: Request) -> Response {
        let mut grpc = Grpc::new(ProstCodec::<(), ()>::default());
        let answer = grpc
            .unary(tower::service_fn(get), request.map(Body::new))
            .await;
        answer.map(axum::body::Body::new)
    }

    #[tokio::main]
    async fn main() -> Result<(), Box<dyn std::error::Error>> {
        let routes = Routes::from(Router::new().fallback(call));
        Server::builder()
            .add_routes(routes)
            .serve("127.0.0.1:50051".parse()?)
            .await?;
        Ok(())
    }
  `,
} satisfies Stack<GrpcExchange>;

/** What rustfmt makes of it. */
function answer({ code, name, message }: GrpcExchange): string[] {
  if (code === '0') return ['Ok(tonic::Response::new(()))'];
  const call = `Status::${name.toLowerCase()}(`;
  const text = quote(message ?? '');
  const flat = `Err(${call}${text}))`;
  return flat.length <= 96 ? [flat] : [`Err(${call}`, `    ${text},`, '))'];
}
