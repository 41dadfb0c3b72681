exec python3 /work/shared/tools/loadgen.py serve --feeds 100 --items 100 --port 8765 
