"""The reference page in Dash: `python dash_page.py PORT`."""

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, callback, dcc, html

weeks = list(range(1, 13))
figure = go.Figure(
    [
        go.Scatter(x=weeks, y=[3, 4, 4, 5, 5, 6, 5, 6, 7, 7, 8, 8], mode="lines+markers"),
        go.Scatter(x=weeks, y=[4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 9], mode="lines"),
    ]
)
app = Dash(__name__)
app.layout = html.Div(
    [dcc.Slider(0, 10, 1, value=5, id="number"), html.P("Chosen: none", id="echo"), dcc.Graph(figure=figure)]
)


@callback(Output("echo", "children"), Input("number", "value"), prevent_initial_call=True)
def echo(number: int) -> str:
    """What was chosen, in words."""
    return f"Chosen: {number}"


app.run(port=int(sys.argv[1]), debug=False)
