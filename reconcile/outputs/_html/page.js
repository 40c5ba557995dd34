"use strict";
// Opens the article behind a point, a row or a figure. Texts are only ever put into the page as text.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const reader = byId("reader"), text = byId("text"), mentions = byId("mentions");
  const claims = new Map(); // claim → its figures, in the order of the account
  for (const [claim, figures] of Object.entries(data.claims)) claims.set(claim, figures);
  let opener = null, shown = null;

  // What would turn the direction of writing, or nobody sees, in a visible form.
  const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e0fff}]/gu;
  const visible = (string) => string.replace(/\r\n/g, "\n").replace(unseen, (sign) => {
    const code = sign.codePointAt(0);
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    if (code >= 0xd800 && code < 0xe000) return "\ufffd";
    return "<U+" + code.toString(16).toUpperCase().padStart(4, "0") + ">";
  });

  function element(name, content, kind) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (content) made.textContent = content;
    return made;
  }

  // The marks of a text: those of the figure shown, and the other figures of the article, which can be opened.
  function marksOf(name, figure) {
    const marks = [];
    for (const part of ["sentence", "source", "date", "number"]) {
      if (figure[part]) marks.push({ start: figure[part][0], end: figure[part][1], kind: part });
    }
    for (const id of data.documents[name].figures) {
      const other = data.figures[id];
      if (other !== figure && (other.number[0] !== figure.number[0] || other.number[1] !== figure.number[1])) {
        marks.push({ start: other.number[0], end: other.number[1], kind: "other", figure: id });
      }
    }
    return marks.sort((one, two) => one.start - two.start || two.end - one.end);
  }

  function addMarked(parent, start, string, marks) {
    const end = start + string.length;
    const inside = marks.filter((mark) => mark.end > start && mark.start < end);
    const cuts = new Set([start, end]);
    for (const mark of inside) {
      if (mark.start > start) cuts.add(mark.start);
      if (mark.end < end) cuts.add(mark.end);
    }
    const places = [...cuts].sort((one, two) => one - two);
    let active = [], next = 0;
    for (let index = 0; index + 1 < places.length; index++) {
      const [from, to] = [places[index], places[index + 1]];
      while (next < inside.length && inside[next].start <= from) active.push(inside[next++]);
      active = active.filter((mark) => mark.end > from);
      parent.append(marked(visible(string.slice(from - start, to - start)), active));
    }
  }

  function marked(string, active) {
    if (!active.length) return document.createTextNode(string);
    const kinds = [...new Set(active.map((mark) => mark.kind))];
    const made = element(kinds.includes("number") ? "mark" : "span", string, kinds.join(" "));
    const other = active.find((mark) => mark.figure);
    if (other) {
      made.dataset.figure = other.figure;
      made.tabIndex = 0;
      made.setAttribute("role", "button");
      made.setAttribute("aria-label", "open " + data.figures[other.figure].amount);
    } else {
      const named = kinds.filter((kind) => kind !== "sentence");
      if (named.length) made.title = named.join(", ");
    }
    return made;
  }

  function showText(name, figure) {
    const about = data.documents[name], marks = marksOf(name, figure);
    text.replaceChildren();
    if (about.language) text.lang = about.language; else text.removeAttribute("lang");
    about.pieces.forEach(([start, string], index) => {
      if (index || start > 0) text.append(element("span", " […] ", "gap"));
      addMarked(text, start, string, marks);
    });
    const number = text.querySelector(".number");
    if (number) number.scrollIntoView({ block: "center" });
  }

  function showHead(id, figure) {
    const about = data.documents[figure.document], file = byId("file");
    byId("title").textContent = about.title;
    byId("where").textContent = about.about;
    file.replaceChildren(about.name + (figure.line && !about.name.endsWith(":" + figure.line) ? ", line " + figure.line : ""));
    if (about.url) {
      const link = element("a", about.url);
      link.href = about.url;
      link.rel = "noreferrer noopener";
      link.target = "_blank";
      file.append(" \u00b7 ", link);
    }
    byId("said").textContent = figure.amount;
    byId("who").textContent = figure.who + ", " + figure.when;
    for (const part of ["source", "date"]) byId("key-" + part).hidden = !figure[part];
    const all = claims.get(figure.claim) || [];
    mentions.replaceChildren();
    mentions.hidden = all.length < 2;
    for (const other of all) {
      const item = element("li"), button = element("button", data.figures[other].by);
      button.type = "button";
      button.dataset.figure = other;
      if (other === id) button.setAttribute("aria-current", "true");
      item.append(button);
      mentions.append(item);
    }
  }

  function open(id, from) {
    const figure = data.figures[id];
    if (!figure) return;
    if (from && !reader.contains(from)) opener = from;
    shown = id;
    reader.hidden = false;
    document.body.classList.add("reading");
    showHead(id, figure);
    showText(figure.document, figure);
    highlight(figure.claim, id);
    if (from && !mentions.contains(from)) text.focus({ preventScroll: true });
    if (from && mentions.contains(from)) mentions.querySelector("[aria-current]").focus();
    remember(id);
  }

  function highlight(claim, figure) {
    for (const old of document.querySelectorAll(".open")) old.classList.remove("open");
    for (const one of document.querySelectorAll("#page [data-claim], #page [data-figure]")) {
      if (one.tagName !== "BUTTON" && (claim ? one.dataset.claim === claim : one.dataset.figure === figure)) one.classList.add("open");
    }
  }

  function close() {
    reader.hidden = true;
    shown = null;
    document.body.classList.remove("reading");
    highlight("none", "none");
    remember("");
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  }

  // The figure shown stands in the address, so that it can be sent to somebody; a file may forbid that.
  function remember(id) {
    try { history.replaceState(null, "", id ? "#" + id : location.pathname + location.search); } catch { /* as it was */ }
  }

  function openFrom(target) {
    const from = target.closest("[data-figure], [data-claim]");
    if (!from) return false;
    const id = from.dataset.figure || (claims.get(from.dataset.claim) || [])[0];
    open(id, from.matches("tr") ? from.querySelector("button") || from : from);
    return true;
  }

  function openAddress() {
    const id = location.hash.slice(1);
    if (Object.hasOwn(data.figures, id)) open(id, null);
    else if (claims.has(id)) open(claims.get(id)[0], null);
  }

  document.addEventListener("click", (event) => {
    const target = event.target, selecting = target.closest("td, #text") && String(getSelection());
    if (target.closest("#close")) close();
    else if (!target.closest("a") && (!selecting || target.closest("button"))) openFrom(target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) { close(); return; }
    const target = event.target;
    if ((event.key === "Enter" || event.key === " ") && target.matches("g, tr, span, mark") && openFrom(target)) {
      event.preventDefault();
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Home" && event.key !== "End") return;
    const point = target.closest("g.claim"), row = target.closest("tbody tr.row");
    if (!point && !row) return;
    const all = [...(point ? point.ownerSVGElement.querySelectorAll("g.claim") : row.parentElement.querySelectorAll("tr.row"))];
    const now = all.indexOf(point || row);
    const to = all[event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : Math.min(all.length - 1, Math.max(0, now + step))];
    if (point) { point.tabIndex = -1; to.tabIndex = 0; to.focus(); }
    else (to.querySelector("button") || to).focus();
    event.preventDefault();
  });

  window.addEventListener("hashchange", openAddress);
  openAddress();
})();
