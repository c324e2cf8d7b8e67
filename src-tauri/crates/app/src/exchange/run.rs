//! placeholder while sync is written
use super::api::*;
use crate::App;
use crate::error::{AppError, Result};
use crate::wire::Nothing;
pub fn enrol(_: &App, _: Enrol) -> Result<ExchangePage> {
    Err(AppError::new("no-network"))
}
pub fn sync_now(_: &App, _: Nothing) -> Result<ExchangePage> {
    Err(AppError::new("no-network"))
}
