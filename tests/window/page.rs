//! What a person does in a window and sees there, by the names the screens give their parts.

use super::Window;
use crate::tidy;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(15);

impl Window {
    /// The part of this name, once it is there.
    pub async fn part(&self, testid: &str) -> Element {
        self.wait(&format!("[data-testid=\"{testid}\"]")).await
    }

    /// The first part that a CSS selector names, once it is there.
    pub async fn wait(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        let found = wait.for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                self.picture("not-found").await;
                panic!("{css} appears: {error}\n{}", self.text().await)
            }
        }
    }

    /// Every part of this name that is there now.
    pub async fn parts(&self, testid: &str) -> Vec<Element> {
        let css = format!("[data-testid=\"{testid}\"]");
        self.client
            .find_all(Locator::Css(&css))
            .await
            .expect("the window answers")
    }

    /// Clicks the part of this name.
    pub async fn click(&self, testid: &str) {
        self.part(testid)
            .await
            .click()
            .await
            .expect("it can be clicked");
    }

    /// Types into a field, in place of what stands there, and leaves it.
    pub async fn fill(&self, testid: &str, text: &str) {
        let field = self.part(testid).await;
        field.clear().await.expect("it can be cleared");
        field.send_keys(text).await.expect("it can be typed into");
        self.run("document.activeElement.blur()").await;
    }

    /// Puts long text into a field at once, as pasting does.
    pub async fn paste(&self, testid: &str, text: &str) {
        self.part(testid).await;
        let script = "const field = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);
            const shape = Object.getPrototypeOf(field);
            Object.getOwnPropertyDescriptor(shape, 'value').set.call(field, arguments[1]);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        let arguments = vec![json!(testid), json!(text)];
        self.client
            .execute(script, arguments)
            .await
            .expect("the script runs");
    }

    /// Presses keys together on whatever has the keyboard: all down in order, then all up.
    pub async fn press(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let press = down
            .chain(up)
            .fold(KeyActions::new("keys".into()), KeyActions::then);
        let pressed = self.client.perform_actions(press).await;
        pressed.expect("keys can be pressed");
    }

    /// Waits until a part says this somewhere.
    pub async fn says(&self, testid: &str, words: &str) {
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            let part = self.part(testid).await;
            // Not `text`, which leaves out lines that are clamped. A part that is drawn anew in
            // this moment is asked again.
            let text = part
                .prop("textContent")
                .await
                .ok()
                .flatten()
                .unwrap_or_default();
            if text.contains(words) {
                return;
            }
            if std::time::Instant::now() > end {
                self.picture("not-said").await;
                panic!("{testid} says {words:?}, but: {text}");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Every word in the window.
    pub async fn text(&self) -> String {
        self.run("return document.body.innerText")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.client.title().await.expect("the window answers")
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Keeps what is shown as a picture.
    pub async fn picture(&self, name: &str) {
        let folder = tidy::root().join("target").join("screenshots");
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        let png = self
            .client
            .screenshot()
            .await
            .expect("the window can be pictured");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("the picture is kept");
    }

    /// What axe-core finds serious or critical on the screen that is open.
    pub async fn barriers(&self) -> Vec<String> {
        let axe = tidy::root().join("ui/node_modules/axe-core/axe.min.js");
        self.run(&std::fs::read_to_string(axe).expect("axe-core is installed with the screens"))
            .await;
        let script = "const done = arguments[0];
            const short = (v) => ({ impact: v.impact, what: v.id + ': ' + v.nodes
              .map((n) => n.target.join(' ') + ' ' + n.failureSummary).join('; ') });
            axe.run().then(
              (found) => done(found.violations.map(short)),
              (error) => done([{ impact: 'critical', what: String(error) }]));";
        let found = self
            .client
            .execute_async(script, Vec::new())
            .await
            .expect("axe runs");
        let found = found.as_array().expect("a list of findings").iter();
        let grave = found.filter(|f| matches!(f["impact"].as_str(), Some("serious" | "critical")));
        grave.map(|f| f["what"].to_string()).collect()
    }
}
