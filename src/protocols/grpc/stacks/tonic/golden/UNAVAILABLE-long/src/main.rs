use axum::{Router, extract::Request, response::Response};
use tonic::{Status, body::Body, server::Grpc, service::Routes, transport::Server};
use tonic_prost::ProstCodec;

async fn get(_: tonic::Request<()>) -> Result<tonic::Response<()>, Status> {
    Err(Status::unavailable(
        "the service that keeps the orders is being restarted; try again in some seconds",
    ))
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
