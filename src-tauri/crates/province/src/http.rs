//! The routes: `POST /v1/sync`, `POST /v1/enrol`, `GET /health`. Bodies, bounds, statuses.
//!
//! Work on the ledger blocks, so it runs on the blocking pool. Logs hold codes and sizes, no
//! names and no texts.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use protocol::Limits;
use protocol::ids::from_hex;
use protocol::wire::{self, ENROL_PATH, SYNC_PATH, SyncRequest, WireError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::error::{Error, Result};
use crate::office::Office;

/// A request as a whole; slow lines get their time by sending less at once.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(120);
/// Between two pieces of a body.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// The routes over an office.
pub fn router(office: Arc<Office>) -> Router {
    Router::new()
        .route(SYNC_PATH, post(sync))
        .route(ENROL_PATH, post(enrol))
        .route("/health", get(health))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(RequestBodyTimeoutLayer::new(IDLE_TIMEOUT))
        .layer(RequestBodyLimitLayer::new(wire::MAX_BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            REQUEST_TIMEOUT,
        ))
        .with_state(office)
}

async fn health() -> impl IntoResponse {
    let body = serde_json::json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") });
    axum::Json(body)
}

async fn sync(State(office): State<Arc<Office>>, headers: HeaderMap, body: Bytes) -> Response {
    answer("sync", move || {
        let carrier = office.carrier(&token(&headers)?)?;
        let map = wire::unseal(&body, &Limits::ENVELOPE)?;
        let response = office.sync(&carrier, &SyncRequest::decode(&map)?)?;
        Ok(response.encode())
    })
    .await
}

async fn enrol(State(office): State<Arc<Office>>, body: Bytes) -> Response {
    answer("enrol", move || {
        office.enrol(&wire::unseal(&body, &Limits::ITEM)?)
    })
    .await
}

fn token(headers: &HeaderMap) -> Result<Vec<u8>> {
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = shown
        .and_then(|value| value.strip_prefix("Bearer "))
        .and_then(from_hex);
    token.ok_or(Error::NotEnrolled)
}

async fn answer(
    step: &'static str,
    work: impl FnOnce() -> Result<Vec<u8>> + Send + 'static,
) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    let (status, map) = match done {
        Ok(Ok(map)) => (StatusCode::OK, map),
        Ok(Err(error)) => {
            tracing::warn!(step, code = error.code(), %error, "refused");
            let status = StatusCode::from_u16(error.status());
            let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, WireError::new(error.code()).encode())
        }
        Err(error) => {
            tracing::error!(step, %error, "failed");
            (
                StatusCode::INTERNAL_SERVER_ERROR,
                WireError::new("server-error").encode(),
            )
        }
    };
    (
        status,
        [(header::CONTENT_TYPE, wire::MEDIA_TYPE)],
        wire::seal(&map),
    )
        .into_response()
}
