"""The reference page in Panel: `panel serve panel_page.py`."""

import panel as pn
import plotly.graph_objects as go

pn.extension("plotly")
weeks = list(range(1, 13))
figure = go.Figure(
    [
        go.Scatter(x=weeks, y=[3, 4, 4, 5, 5, 6, 5, 6, 7, 7, 8, 8], mode="lines+markers"),
        go.Scatter(x=weeks, y=[4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 9], mode="lines"),
    ]
)
slider = pn.widgets.IntSlider(name="Now", value=5, start=0, end=10)
echo = pn.pane.Str("Chosen: none")
slider.param.watch(lambda event: setattr(echo, "object", f"Chosen: {event.new}"), "value")
pn.Column(slider, echo, pn.pane.Plotly(figure)).servable()
