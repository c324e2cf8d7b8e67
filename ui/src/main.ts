import { mount } from "svelte";
import App from "./App.svelte";
import "./design/tokens.css";
import "./design/css/base.css";
import "./design/css/frame.css";
import "./design/css/controls.css";
import "./design/css/fields.css";
import "./design/css/lists.css";
import "./design/css/states.css";
import "./design/css/report.css";
import "./design/css/initiatives.css";
import "./design/css/pages.css";
import "./design/css/rooms.css";
import "./design/css/documents.css";
import "./design/css/calendar.css";
import "./design/css/small.css";

const target = document.getElementById("app");
if (target) mount(App, { target });
